# What programs often call: grep, sed, awk, sort, cut, find, xargs, wc, head, tail, date, env, test, expr.
import subprocess

open("log.txt", "w").write("2024-01-01 ERROR disk full on web01\n2024-01-01 INFO ok\n2024-01-02 ERROR timeout on db01\n2024-01-03 WARN slow on web01\n")


def sh(command):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    print(command, "=>", done.returncode, repr(done.stdout), repr(done.stderr))


for command in (
    "grep ERROR log.txt",
    "grep -c ERROR log.txt",
    "grep -n web01 log.txt",
    "grep -v INFO log.txt | wc -l | tr -d ' '",
    "grep -i error log.txt | cut -d' ' -f1,4",
    "grep none log.txt",
    "grep x missing.txt",
    "grep -o 'on [a-z]*[0-9]*' log.txt | sort | uniq -c | sort -rn",
    "awk '{print $2}' log.txt | sort -u",
    "awk '$2 == \"ERROR\" {n++} END {print n}' log.txt",
    "sed 's/ERROR/E/; 2d' log.txt",
    "sed -n '2,3p' log.txt",
    "head -n 1 log.txt; tail -n 1 log.txt; tail -n +4 log.txt",
    "wc log.txt | tr -s ' '",
    "cut -c1-10 log.txt | sort -r | head -2",
    "find . -name '*.txt' -type f",
    "find . -name '*.txt' | xargs wc -l | tr -s ' '",
    "printf 'a b c' | xargs -n1 echo item",
    "printf 'x\\ny\\n' | xargs -I{} echo got {}",
    "expr 3 + 4; test 1 -lt 2 && echo less; [ -z '' ] && echo empty",
    "seq 1 2 7 | paste -sd, -",
    "echo hello | tr a-z A-Z | rev",
    "mkdir -p a/b/c && touch a/f && ls a && rm -r a && ls a",
    "cp log.txt copy.txt && mv copy.txt moved.txt && cat moved.txt | md5sum",
    "basename /a/b.txt .txt; dirname /a/b.txt",
    "date -u -d @0 +%Y-%m-%dT%H:%M:%S",
    "env -i A=1 env",
    "ls missing-file",
    "cat missing-file",
    "rm missing-file",
    "mkdir log.txt",
    "cd log.txt",
    "echo one two | tee copy; cat copy",
    "diff log.txt moved.txt && echo same",
    "ls -l log.txt | cut -c1-10; stat -c '%s %a' log.txt",
    "sort -k2,2 -k1,1r log.txt | head -n 2",
    "true; echo $?; false; echo $?; sh -c 'exit 5'; echo $?",
    "sleep 0.01 && echo slept; timeout 0.1 sleep 5; echo $?",
    "ln -s log.txt link && readlink link && test -L link && echo link",
    "printf '%s\\n' b a c | sort | tr '\\n' ' '",
):
    sh(command)
