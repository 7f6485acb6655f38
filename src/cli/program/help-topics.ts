/** The texts of the help that are no command's own. */

export const rootExamples = `advise turns requirements into an architecture decision, with its reasons.

Examples:
  advise                                 ask, then recommend
  advise requirements.yaml               recommend from a file
  cat requirements.yaml | advise -f json recommend in a pipeline
  advise compare                         the comparison tables
  advise help exit-codes                 what the exit codes mean
`;

/** Help topics by name; `advise help TOPIC` prints one. */
export const topics: Readonly<Record<string, { readonly summary: string; readonly text: string }>> =
  {
    "exit-codes": {
      summary: "what the program ends with",
      text: `Exit codes
    0  done
    1  done, and a check did not pass
    2  wrong usage, or input that cannot be used
    3  undecided: answers are missing
   70  a bug of advise
  130  interrupted with Ctrl-C or Ctrl-D

A recommendation ends with 0 whatever it recommends, as long as it decides.
`,
    },
    requirements: {
      summary: "how to give answers",
      text: `Requirements
A requirements document is YAML or JSON: a mapping from input to answer.

  team_size: 12                  a number; 12k, 40M and "100..2000" are fine
  regions: [north, south]        several at once; [] means none of them
  night_shift: true              true or false
  season: unknown                the same as leaving it out

\`advise questions\` lists the inputs of the rule set in use and their values.
Answers may also be given, or replaced, one at a time: --answer season=winter
Missing answers fall back to the rule set's defaults, and the advice says
where that mattered; --strict assumes nothing.
`,
    },
    architecture: {
      summary: "decisions kept in a file, and their check",
      text: `Architecture
architecture.yaml holds requirements, the decisions taken for them, and the rule
set that they were taken with. \`advise init\` writes it, \`advise check\` compares
each decision with what the rules recommend now:

  agrees         nothing to do
  differs        answers or rules have moved on; the check says which, and fails
  deviates       accepted under \`deviations\`, with a reason, until a day
  not decided    answers are missing, or nobody has decided; ends with 3

  deviations:
    - decision: venue
      chosen: hall
      because: It is paid for until spring.
      until: 2027-03-31

\`advise check --update\` writes the new decisions, and leaves the rest of the
file as it is. --fail-on differs,expired,undecided,trap,ended says what fails.
`,
    },
    formats: {
      summary: "formats and where they go",
      text: `Formats
-f chooses a format, -o a file; the ending of the file chooses too: out.sarif.
\`advise check\` and \`advise rules check\` write several in one run, each -o
belonging to the -f before it:

  advise check -f sarif -o advise.sarif -f junit -o advise.xml -f text

  text      for people, with the lines concerned
  json      a contract, "version": 1
  markdown  for a comment or a page
  sarif     code scanning: GitHub, Azure DevOps, editors
  junit     test reports: Jenkins, GitLab, Azure DevOps
  github    annotations, and the step's summary where there is one
  gitlab    a code quality report
  tap       Test Anything Protocol, version 14

Input that cannot be used is reported in the same formats, and ends with 2.
Results go to standard output; questions, notes and errors to standard error.
`,
    },
    environment: {
      summary: "environment variables",
      text: `Environment
  ADVISE_RULES   path of the rule set, as with --rules
  ADVISE_DEBUG   set to 1, prints the stack of an internal error
  NO_COLOR       set to anything, no colour unless --color says so
  FORCE_COLOR    0 to 3: no colour, 16, 256 or all colours
  TERM=dumb      plain questions without cursor movement, no colour
  ACCESSIBLE     set to anything, the same plain questions
  ADR_DATE       the day of a record, as with adr --date

In GitHub Actions:
  GITHUB_STEP_SUMMARY   file that the format github adds its summary to
`,
    },
  };
