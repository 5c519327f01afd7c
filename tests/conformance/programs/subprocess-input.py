# input= in its forms, and children that do not read it all.
import subprocess
import sys

print(subprocess.run(["head", "-n", "1"], input=b"one\n" * 100_000, stdout=-1))
print(subprocess.run(["true"], input=b"x" * 1_000_000).returncode)
print(subprocess.run(["cat"], input="", text=True, stdout=-1).stdout == "")
print(subprocess.run(["cat"], input=bytearray(b"array"), stdout=-1).stdout, subprocess.run(["cat"], input=memoryview(b"view"), stdout=-1).stdout)
print(subprocess.run(["wc", "-c"], input=b"12345", stdout=-1).stdout.strip())
print(subprocess.run([sys.executable, "-c", "print(len(input()))"], input="x" * 200_000, text=True, stdout=-1).stdout.strip())
print(subprocess.run(["tr", "a-z", "A-Z"], input="shout\n", text=True, capture_output=True).stdout)
print(subprocess.run("read a b; echo $b $a", shell=True, input="one two\nthree", text=True, stdout=-1).stdout)
print(subprocess.run("cat; echo; cat", shell=True, input="once", text=True, stdout=-1).stdout)
process = subprocess.Popen(["cat"], stdin=-1, stdout=-1)
process.stdin.writelines([b"a\n", b"b\n"])
process.stdin.close()
print(process.stdout.readlines(), process.wait())
process = subprocess.Popen(["sh", "-c", "exec <&-; sleep 0.1; echo closed"], stdin=-1, stdout=-1)
print(process.communicate(b"y" * 200_000))
