# open(): modes, errors, buffering, newlines, positions, encodings.
import io
import os


def attempt(*args, **options):
    try:
        with open(*args, **options) as file:
            print(args, file.mode, type(file).__name__)
    except Exception as error:
        print(args, type(error).__name__, getattr(error, "strerror", None) or error)


attempt("missing")
attempt("missing", "r+")
os.mkdir("folder")
attempt("folder")
attempt("folder", "w")
attempt("folder/x/y", "w")
attempt("new", "x")
attempt("new", "x")
attempt("new", "rw")
attempt("new", "b")
attempt("new", "rb", encoding="utf-8")
attempt("new", "r", 0)
attempt("new", "rb", 0)
attempt("new", "a+b")
attempt("", "w")
attempt("new\0", "w")
attempt("new/", "w")
with open("text", "w", newline="\r\n") as file:
    print(file.write("one\ntwo\n"), file.tell())
print(open("text", "rb").read(), open("text").read(), open("text", newline="").read().encode())
with open("text", "r+") as file:
    print(file.readline(), file.tell() > 0)
    file.seek(0)
    file.write("ONE")
    file.seek(0, 2)
    file.write("end")
print(open("text", "rb").read())
with open("text", "a+") as file:
    file.write("more")
    file.seek(0)
    print(file.read(3), file.truncate(5), file.read())
print(os.path.getsize("text"))
try:
    open("text").write("x")
except io.UnsupportedOperation as error:
    print(error)
with open("latin", "w", encoding="latin-1") as file:
    file.write("größe")
print(open("latin", "rb").read(), open("latin", encoding="latin-1").read())
try:
    open("latin", encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)
print(open("latin", encoding="utf-8", errors="replace").read().encode(), open("latin", errors="surrogateescape", encoding="utf-8").read().encode("utf-8", "surrogateescape"))
with open("big", "wb", buffering=16) as file:
    file.write(b"x" * 10)
    print(os.path.getsize("big"))
    file.write(b"y" * 10)
    print(os.path.getsize("big") > 0)
print(os.path.getsize("big"))
file = open("big")
file.close()
try:
    file.read()
except ValueError as error:
    print(error)
print(repr(open("big", "rb"))[:22], open("big").encoding.lower().replace("-", ""))
