/** What is wrong with each rule set of `fixtures/rulesets/bad`; in folders the file comes first. */
export const badRuleSets: Readonly<Record<string, readonly string[]>> = {
  "alias.yaml": ['50:11 alias {"name":"green"}'],
  "bad-claims.yaml": [
    '74:5 empty-claim {"expected":["always","never","sometimes","indifferent","monotone"]}',
    '78:15 unknown-decision {"id":"steepin","expected":["steeping","sweetening"],"suggestion":"steeping"}',
    '79:24 unknown-option {"decision":"steeping","option":"medium","expected":["short","long"]}',
    '80:19 unknown-input {"id":"gram","suggestion":"grams"}',
    '81:17 unknown-decision {"id":"sweetner"}',
    '84:24 bad-direction {"input":"grams","value":"upward"}',
    '84:40 bad-direction {"input":"extras","value":"up"}',
    '89:13 bad-weight {"key":"weight","value":"0"}',
  ],
  "bad-date.yaml": ['67:100 bad-date {"key":"checked","value":"2026-02-30"}'],
  "bad-default.yaml": [
    '10:23 wrong-type {"key":"extras","expected":"values","found":"nothing"}',
    '15:23 wrong-type {"key":"bag","expected":"boolean","found":"text","value":"yes","suggestion":"true"}',
    '20:23 wrong-unit {"key":"grams","value":"3 ml","unit":"ml","expected":["g","kg"]}',
  ],
  "bad-factor.yaml": [
    '18:14 bad-factor {"unit":"g","factor":2}',
    '18:20 bad-factor {"unit":"kg","factor":-1}',
  ],
  "bad-id.yaml": [
    '10:38 bad-id {"id":"Lemon","style":"kebab-case"}',
    '14:3 bad-id {"id":"Grams","style":"snake_case"}',
    '26:13 bad-id {"id":"Green Is Delicate","style":"kebab-case"}',
    '71:34 unknown-input {"id":"grams","suggestion":"Grams"}',
  ],
  "bad-lens.yaml": ['14:5 bad-lens {"id":"bag"}'],
  "bad-version.yaml": ['1:30 bad-version {"value":"v1"}'],
  "condition-groups.yaml": [
    '27:22 wrong-type {"key":"any","expected":"list","found":"mapping"}',
    '27:44 wrong-type {"key":"all","expected":"list","found":"text","value":"green"}',
    '27:56 wrong-type {"key":"not","expected":"mapping","found":"list"}',
  ],
  "condition-numbers.yaml": [
    '27:32 wrong-unit {"key":"grams","value":">= 3 ml","unit":"ml","expected":["g","kg"]}',
    '27:54 empty-range {"key":"grams","value":"5..4"}',
    '27:73 negative-number {"key":"grams","value":"-1"}',
    '27:88 empty-range {"key":"grams","value":"< 0"}',
    '27:106 wrong-unit {"key":"grams","value":"3x..4","unit":"x","expected":["g","kg"]}',
  ],
  "condition-types.yaml": [
    '27:23 wrong-type {"key":"leaf","expected":"values","found":"mapping"}',
    '27:47 wrong-type {"key":"grams","expected":"number","found":"text","value":"lots"}',
    '27:58 wrong-type {"key":"bag","expected":"boolean","found":"text","value":"true","suggestion":"true"}',
    '27:76 unknown-key {"key":"onyl","in":"condition","expected":["only"],"suggestion":"only"}',
    '41:17 wrong-type {"key":"extras","expected":"values","found":"nothing"}',
    '62:21 wrong-type {"key":"when","expected":"mapping","found":"list"}',
  ],
  "decision-cycle.yaml": ['32:17 decision-cycle {"cycle":["steeping","sweetening","steeping"]}'],
  "decision-not-allowed.yaml": ['46:13 decision-not-allowed {"decision":"steeping"}'],
  "decision-of-itself.yaml": ['32:17 decision-cycle {"cycle":["steeping","steeping"]}'],
  "duplicate-decision": [
    'decisions/steeping.yaml:1:5 duplicate-id {"kind":"decision","id":"steeping","firstFile":"fixtures/rulesets/bad/duplicate-decision/decisions/copy.yaml","firstLine":1}',
  ],
  "duplicate-key.yaml": ['68:3 duplicate-key {"key":"F1","firstLine":67}'],
  "duplicate-name.yaml": [
    '34:9 duplicate-id {"kind":"decision","id":"leaf","firstFile":"fixtures/rulesets/bad/duplicate-name.yaml","firstLine":3}',
  ],
  "duplicate-rule-id.yaml": [
    '40:13 duplicate-id {"kind":"rule","id":"green-is-delicate","firstFile":"fixtures/rulesets/bad/duplicate-rule-id.yaml","firstLine":26}',
  ],
  "duplicate-value.yaml": [
    '27:31 duplicate-value {"key":"leaf","value":"green"}',
    '30:21 duplicate-value {"key":"facts","value":"F1"}',
  ],
  "empty-list.yaml": [
    '27:23 empty-list {"key":"leaf"}',
    '38:14 empty-list {"key":"options"}',
    '62:28 empty-list {"key":"any"}',
  ],
  "empty-text.yaml": ['53:12 empty-text {"key":"title"}'],
  "example-requirements.yaml": [
    '71:21 unknown-input {"id":"leef","suggestion":"leaf"}',
    '71:41 wrong-unit {"key":"grams","value":"3 ml","unit":"ml","expected":["g","kg"]}',
    '71:52 wrong-type {"key":"bag","expected":"boolean","found":"text","value":"no","suggestion":"false"}',
  ],
  "later-decision.yaml": ['41:31 later-decision {"decision":"sweetening","named":"steeping"}'],
  "missing-cell.yaml": ['56:9 missing-cell {"comparison":"leaves","row":"taste","column":"green"}'],
  "missing-input-type.yaml": ['11:3 missing-key {"key":"type","in":"input"}'],
  "missing-key.yaml": [
    '3:3 missing-key {"key":"ask","in":"choice input"}',
    '25:9 missing-key {"key":"choose","in":"rule"}',
  ],
  "missing-kind.yaml": [
    '2:1 unknown-key {"key":"inptus","in":"rule set","expected":["ruleset","inputs","impossible","traps","blueprint","facts","examples","cases","claims","decisions","comparisons","signals","scenarios"],"suggestion":"inputs"}',
  ],
  "no-decisions": [
    'decisions/*.yaml:1:1 missing-file {"file":"fixtures/rulesets/bad/no-decisions/decisions/*.yaml"}',
  ],
  "no-head": [
    'ruleset.yaml:1:1 missing-file {"file":"fixtures/rulesets/bad/no-head/ruleset.yaml"}',
  ],
  "reserved-id.yaml": ['10:38 reserved-id {"id":"unknown"}', '11:3 reserved-id {"id":"any"}'],
  "several-lenses.yaml": ['12:5 several-lenses {"id":"size","first":"leaf"}'],
  "several-mains.yaml": ['66:5 several-mains {"id":"more","first":"leaves"}'],
  "tab-indentation.yaml": ["46:1 tab-indentation {}"],
  "unknown-branching.yaml": ['1:96 unknown-input {"id":"leef","suggestion":"leaf"}'],
  "unknown-column.yaml": [
    '60:11 unknown-column {"id":"white","comparison":"leaves","expected":["green","black"]}',
    '63:45 unknown-column {"id":"blck","comparison":"leaves","expected":["green","black"],"suggestion":"black"}',
  ],
  "unknown-decision.yaml": [
    '1:101 unknown-decision {"id":"sweetnening","expected":["steeping","sweetening"],"suggestion":"sweetening"}',
    '49:15 unknown-decision {"id":"steepnig","expected":["steeping","sweetening"],"suggestion":"steeping"}',
    '72:15 unknown-decision {"id":"brewing","expected":["steeping","sweetening"]}',
  ],
  "unknown-fact.yaml": [
    '30:17 unknown-fact {"id":"F2","suggestion":"F1"}',
    '60:41 unknown-fact {"id":"X9"}',
  ],
  "unknown-file": [
    'decisions/old/steeping.yaml:1:1 unknown-file {"file":"fixtures/rulesets/bad/unknown-file/decisions/old/steeping.yaml","expected":["ruleset.yaml","inputs.yaml","impossible.yaml","traps.yaml","blueprint.yaml","facts.yaml","examples.yaml","cases.yaml","claims.yaml","signals.yaml","scenarios.yaml","decisions/*.yaml","comparisons/*.yaml"]}',
    'imputs.yaml:1:1 unknown-file {"file":"fixtures/rulesets/bad/unknown-file/imputs.yaml","expected":["ruleset.yaml","inputs.yaml","impossible.yaml","traps.yaml","blueprint.yaml","facts.yaml","examples.yaml","cases.yaml","claims.yaml","signals.yaml","scenarios.yaml","decisions/*.yaml","comparisons/*.yaml"],"suggestion":"inputs.yaml"}',
    'notes.yaml:1:1 unknown-file {"file":"fixtures/rulesets/bad/unknown-file/notes.yaml","expected":["ruleset.yaml","inputs.yaml","impossible.yaml","traps.yaml","blueprint.yaml","facts.yaml","examples.yaml","cases.yaml","claims.yaml","signals.yaml","scenarios.yaml","decisions/*.yaml","comparisons/*.yaml"],"suggestion":"cases.yaml"}',
  ],
  "unknown-hit-policy.yaml": [
    '23:10 unknown-value {"key":"hit","value":"frist","expected":["first","unique","collect"],"suggestion":"first"}',
  ],
  "unknown-input-type.yaml": [
    '9:11 unknown-value {"key":"type","value":"chocies","expected":["choice","choices","boolean","number"],"suggestion":"choices"}',
  ],
  "unknown-input.yaml": ['27:17 unknown-input {"id":"laef","suggestion":"leaf"}'],
  "unknown-key.yaml": [
    '22:5 unknown-key {"key":"colour","in":"decision","expected":["id","label","ask","hit","options","rules"]}',
    '30:9 unknown-key {"key":"becuase","in":"rule","expected":["id","when","choose","because","facts"],"suggestion":"because"}',
  ],
  "unknown-kind.yaml": [
    '44:1 unknown-key {"key":"trap","in":"rule set","expected":["ruleset","inputs","impossible","traps","blueprint","facts","examples","cases","claims","decisions","comparisons","signals","scenarios"],"suggestion":"traps"}',
  ],
  "unknown-option.yaml": [
    '28:17 unknown-option {"decision":"steeping","option":"shrot","expected":["short","long"],"suggestion":"short"}',
    '41:41 unknown-option {"decision":"steeping","option":"lang","expected":["short","long"],"suggestion":"long"}',
    '49:25 unknown-option {"decision":"steeping","option":"longer","expected":["short","long"],"suggestion":"long"}',
    '72:25 wrong-type {"key":"steeping","expected":"value","found":"list"}',
  ],
  "unknown-step.yaml": ['72:54 unknown-step {"id":"biol","suggestion":"boil"}'],
  "unknown-trap.yaml": ['72:39 unknown-trap {"id":"T2","suggestion":"T1"}'],
  "unknown-value.yaml": [
    '27:23 unknown-value {"key":"leaf","value":"gren","expected":["green","black"],"suggestion":"green"}',
  ],
  "unlisted-decision.yaml": ['1:90 unlisted-decision {"decision":"steeping"}'],
  "until-before-from.yaml": ['67:137 until-before-from {"until":"2026-03-01","from":"2026-03-02"}'],
  "unquoted-comma.yaml": ['24:37 unquoted-comma {"key":"label","text":"or three minutes"}'],
  "unreadable-parts": [
    'blueprint.yaml:2:3 unknown-key {"key":"stp","in":"step","expected":["id","step","detail","when","facts"],"suggestion":"step"}',
    "facts.yaml:1:1 empty-file {}",
    "traps.yaml:2:1 tab-indentation {}",
  ],
  "wrong-lens-type.yaml": [
    '4:11 wrong-type {"key":"lens","expected":"boolean","found":"text","value":"yes","suggestion":"true"}',
  ],
  "wrong-type.yaml": [
    '12:10 wrong-type {"key":"ask","expected":"text","found":"list"}',
    '21:12 wrong-type {"key":"label","expected":"text","found":"number","value":"7"}',
  ],
};
