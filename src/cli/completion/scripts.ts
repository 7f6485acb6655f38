/** The scripts that connect a shell to `advise __complete`; they know nothing of commands and options themselves. */

/** Bash splits words at `=`: they are put together for the program, and its answers cut again. */
const bash = `# bash completion for advise: source <(advise completion bash)
_advise() {
  local program=$1 current='' word line value files='' index
  local -a words=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ \${#words[@]} -gt 0 && ( $word == = || \${COMP_WORDS[index - 1]} == = ) ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
  done
  if [[ \${#words[@]} -gt 0 ]]; then current=\${words[\${#words[@]} - 1]}; fi
  local head=''
  if [[ $current == *=* ]]; then head=\${current%=*}=; fi
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
      continue
    fi
    value=\${line%%$'\\t'*}
    [[ $value == *= ]] && compopt -o nospace 2>/dev/null
    COMPREPLY+=("\${value#"$head"}")
  done < <("$program" __complete -- "\${words[@]}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r value; do
      COMPREPLY+=("$value")
    done < <(compgen -f -- "\${current#"$head"}")
  fi
}
complete -F _advise advise
`;

const zsh = `#compdef advise
# zsh completion for advise: source <(advise completion zsh), or save it as _advise in a folder of $fpath
_advise() {
  local line value description files
  local -a whole begun
  for line in "\${(@f)$("\${(Q)words[1]}" __complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    if [[ $line == :files ]]; then
      files=1
      continue
    fi
    value=\${\${line%%$'\\t'*}//:/\\\\:}
    description=\${line#*$'\\t'}
    [[ $line == *$'\\t'?* ]] && value="$value:$description"
    if [[ \${line%%$'\\t'*} == *= ]]; then begun+=("$value"); else whole+=("$value"); fi
  done
  (( \${#whole} )) && _describe -t words 'advise' whole
  (( \${#begun} )) && _describe -t answers 'answer' begun -S ''
  [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _advise ]]; then
  _advise "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _advise advise
fi
`;

const fish = `# fish completion for advise: advise completion fish | source
function __advise_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct)
    for line in ($program __complete -- $words "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c advise -f -a '(__advise_complete)'
`;

/** Script by shell. */
export const scripts = { bash, zsh, fish } as const;
