# Many children, one after the other and at once; long command lines.
import subprocess
import sys

print(sum(subprocess.run(["true"]).returncode for _ in range(50)))
children = [subprocess.Popen(["sh", "-c", f"sleep 0.05; exit {n}"]) for n in range(30)]
print([child.wait() for child in children] == list(range(30)), len({child.pid for child in children}))
print(len(subprocess.run(["echo", *["word"] * 1000], stdout=-1).stdout))
print(len(subprocess.run(["echo", "x" * 100_000], stdout=-1).stdout))
for arguments in (["x" * 131_072], ["x" * 1000] * 3_000):
    try:
        print(subprocess.run(["true", *arguments]).returncode)
    except OSError as error:
        print(type(error).__name__, error.strerror)
print(subprocess.run(["sh", "-c", "exit $#", "name", *["a"] * 200]).returncode)
try:
    subprocess.run(["true"], env={"BIG": "x" * 200_000})
except OSError as error:
    print(error.strerror)
print(subprocess.run(["printf", "%s|", "", "a b", "*", "$HOME", "\\n", "-n", "--", "ü"], stdout=-1).stdout)
print(subprocess.run(["sh", "-c", 'for a in "$@"; do printf "[%s]" "$a"; done', "x", "", "a  b", "'", '"', "\\", "\n"], stdout=-1).stdout)
