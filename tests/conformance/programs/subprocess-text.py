# Text: encodings, errors, universal newlines, line buffering.
import subprocess
import sys

write = "import sys; sys.stdout.buffer.write('one\\r\\ntwo\\rthree\\ngr\\u00f6\\u00dfe'.encode('{}'))"
for encoding in ("utf-8", "latin-1", "utf-16"):
    done = subprocess.run([sys.executable, "-c", write.format(encoding)], stdout=-1, encoding=encoding)
    print(encoding, ascii(done.stdout))
print(ascii(subprocess.run([sys.executable, "-c", write.format("utf-8")], stdout=-1, universal_newlines=True).stdout))
print(subprocess.run([sys.executable, "-c", write.format("latin-1")], stdout=-1, encoding="ascii", errors="replace").stdout.encode("unicode_escape"))
try:
    subprocess.run([sys.executable, "-c", write.format("latin-1")], stdout=-1, encoding="utf-8")
except UnicodeDecodeError as error:
    print(error.reason, error.start)
print(subprocess.run(["cat"], input="naïve\n", stdout=-1, encoding="utf-8").stdout.encode())
print(subprocess.run(["cat"], input="naïve\n", stdout=-1, encoding="latin-1").stdout.encode("latin-1"))
try:
    subprocess.run(["cat"], input=b"bytes", text=True, stdout=-1)
except (TypeError, AttributeError) as error:
    print(type(error).__name__)
try:
    subprocess.run(["cat"], input="text", stdout=-1)
except TypeError as error:
    print(type(error).__name__)
with subprocess.Popen(["cat"], stdin=-1, stdout=-1, text=True, bufsize=1) as process:
    for word in ("alpha", "beta"):
        process.stdin.write(word + "\n")
        print(process.stdout.readline().strip())
print(process.returncode)
print([line for line in subprocess.Popen("printf 'a\\nb\\n\\nc'", shell=True, stdout=-1, text=True).stdout])
