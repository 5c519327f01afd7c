# Larger files and many of them.
import os
import time

with open("big", "wb") as file:
    for n in range(200):
        file.write(bytes([n % 256]) * 65_536)
print(os.path.getsize("big"))
with open("big", "rb") as file:
    file.seek(65_536 * 150 + 5)
    print(file.read(3), file.tell())
    file.seek(-1, os.SEEK_END)
    print(file.read())
with open("big", "r+b") as file:
    file.truncate(100)
print(os.path.getsize("big"))
with open("sparse", "wb") as file:
    file.seek(5_000_000)
    file.write(b"end")
print(os.path.getsize("sparse"), open("sparse", "rb").read(10))
with open("lines", "w") as file:
    for n in range(50_000):
        print(f"{n} some text", file=file)
print(sum(len(line) for line in open("lines")), sum(1 for line in open("lines") if "99" in line))
for n in range(500):
    os.makedirs(f"many/{n % 10}/{n}")
    open(f"many/{n % 10}/{n}/file", "w").write(str(n))
print(sum(len(files) for _, _, files in os.walk("many")), sum(int(open(os.path.join(top, "file")).read()) for top, _, files in os.walk("many") if files))
names = ["ü" * 50, "with space", "new\nline", "-dash", "a" * 255, "quote'\"", "*"]
for name in names:
    open(name, "w").close()
print(all(name in os.listdir() for name in names))
try:
    open("a" * 256, "w")
except OSError as error:
    print(error.strerror)
try:
    open("/".join(["x" * 200] * 30))
except OSError as error:
    print(error.strerror)
