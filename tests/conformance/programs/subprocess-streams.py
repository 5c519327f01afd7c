# Streams from and to files, /dev/null, each other; positions that are shared.
import os
import subprocess

with open("in.txt", "w") as file:
    file.write("line one\nline two\nline three\n")
with open("in.txt") as file:
    print(subprocess.run(["cat"], stdin=file, stdout=subprocess.PIPE, text=True).stdout.split("\n"))
    print(repr(file.read()))
with open("in.txt", "rb", buffering=0) as file:
    print(file.readline())
    print(subprocess.run(["cat"], stdin=file, stdout=-1).stdout)
with open("out.txt", "w") as file:
    file.write("before\n")
    file.flush()
    subprocess.run(["echo", "middle"], stdout=file)
    print(file.tell(), os.lseek(file.fileno(), 0, os.SEEK_CUR))
    file.seek(0, os.SEEK_END)
    file.write("after\n")
print(open("out.txt").read().split())
with open("out.txt", "a") as file:
    subprocess.run("echo to out; echo to err >&2", shell=True, stdout=file, stderr=subprocess.STDOUT)
print(open("out.txt").read().split("\n"))
print(subprocess.run("echo a; echo b >&2; echo c", shell=True, stdout=-1, stderr=subprocess.STDOUT).stdout)
print(subprocess.run("echo a; echo b >&2", shell=True, stdout=subprocess.DEVNULL, stderr=-1).stderr)
print(subprocess.run(["cat"], stdin=subprocess.DEVNULL, stdout=-1).stdout)
with open("err.txt", "w+") as file:
    subprocess.run(["sh", "-c", "echo problem >&2"], stderr=file.fileno())
    file.seek(0)
    print(file.read())
r, w = os.pipe()
subprocess.run(["echo", "through a pipe"], stdout=w)
os.close(w)
print(os.read(r, 100), os.read(r, 100))
os.close(r)
with open("both.txt", "wb") as file:
    subprocess.run("echo one; echo two >&2", shell=True, stdout=file, stderr=file)
print(open("both.txt").read().split())
