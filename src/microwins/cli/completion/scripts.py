r"""What bash, zsh and fish run when TAB is pressed: they ask `wins`, and offer what it answers.

Typer has such scripts, too, and they aren't used: the one for zsh runs the answer as code, with
quotes that a text with `\"` or `)` gets out of, and an answer holds words from a journal that
somebody else may have written. Here the answer is data, read line by line; `answers.py` says what
a line is. zsh and fish quote what they put on the line; bash doesn't, and gets it quoted. The
program that is asked is the `wins` on the PATH and never a file of that name that the line happens
to point at.
"""

from __future__ import annotations

BASH = r"""# Completion of wins in bash. Written by: wins --install-completion bash
_wins() {
    local one value number width=0 files=
    local -a beside
    COMPREPLY=()
    while IFS= read -r one; do
        value=${one%%$'\t'*}
        if [[ -z $value ]]; then
            files=wanted
            continue
        fi
        [[ $COMP_WORDBREAKS == *=* ]] && value=${value#--*=}
        COMPREPLY+=("$value")
        beside+=("${one#*$'\t'}")
        (( ${#value} <= width )) || width=${#value}
    done < <(_WINS_SHELL="bash$COMP_WORDBREAKS" _WINS_COMPLETE="${COMP_LINE:0:COMP_POINT}" \
        command wins 2>/dev/null </dev/null)
    if [[ -n $files && ${#COMPREPLY[@]} -eq 0 ]]; then
        compopt -o default 2>/dev/null
        return 0
    elif [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r one; do
            COMPREPLY+=("$one")
        done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
    fi
    # where bash lists several words, what stands beside them is shown too: it takes what all share
    [[ " 33 63 64 " == *" $COMP_TYPE "* && ${#COMPREPLY[@]} -gt 1 ]] || return 0
    for number in "${!COMPREPLY[@]}"; do
        [[ -n ${beside[number]} ]] || continue
        printf -v one '%-*s  %s' "$width" "${COMPREPLY[number]}" "${beside[number]}"
        COMPREPLY[number]=${one:0:${COLUMNS:-80}-1}
    done
}
complete -o nosort -F _wins wins 2>/dev/null || complete -F _wins wins
"""

ZSH = r"""#compdef wins
# Completion of wins in zsh. Written by: wins --install-completion zsh
_wins() {
    local one beside text width=0 files=
    local -a answer values shown listed
    text="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX"
    answer=("${(@f)$(_WINS_SHELL=zsh _WINS_COMPLETE=$text command wins 2>/dev/null </dev/null)}")
    for one in "${(@)answer}"; do
        [[ -n $one ]] || continue
        if [[ $one == $'\t'* ]]; then
            files=wanted
            continue
        fi
        values+=("${one%%$'\t'*}")
        (( ${#values[-1]} <= width )) || width=${#values[-1]}
    done
    if [[ -n $files ]] && (( ! ${#values} )); then
        [[ $PREFIX != --*=* ]] || compset -P '*='
        _files
        return
    fi
    for one in "${(@)answer}"; do
        [[ $one != $'\t'* ]] || continue
        beside=${one#*$'\t'}
        [[ -z $beside ]] || listed=(-l)
        text="${(r:width:)${one%%$'\t'*}}  $beside"
        (( ${(m)#text} < COLUMNS )) || text=${(mr:COLUMNS-1:)text}
        shown+=("$text")
    done
    (( ! ${#listed} )) || listed+=(-d shown)
    (( ${#values} )) && compadd -V wins "${(@)listed}" -a values
    [[ -z $files ]] || _files
}
if [[ $funcstack[1] == _wins ]]; then
    _wins "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _wins wins
fi
"""

FISH = r"""# Completion of wins in fish. Written by: wins --install-completion fish
function __wins_complete
    set -l line (commandline -cp | string collect)
    for one in (env _WINS_SHELL=fish _WINS_COMPLETE="$line" wins 2>/dev/null </dev/null)
        if string match -q \t'*' -- $one
            set -l parts (string match -r '^(--[^=]*=|)(.*)$' -- (commandline -ct))
            for file in (__fish_complete_path "$parts[3]")
                printf '%s%s\n' "$parts[2]" $file
            end
        else
            printf '%s\n' $one
        end
    end
end
complete -c wins -f -k -a '(__wins_complete)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
"""The script of each shell."""
