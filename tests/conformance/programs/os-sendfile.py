# sendfile and copy_file_range: what copies without reading.
import os

try:
    open("source", "wb").write(b"0123456789")
    with open("source", "rb") as source, open("target", "wb") as target:
        print(os.sendfile(target.fileno(), source.fileno(), 2, 5))
    print(open("target", "rb").read())
    with open("source", "rb") as source, open("other", "wb") as target:
        print(os.copy_file_range(source.fileno(), target.fileno(), 4))
    print(open("other", "rb").read())
except AttributeError as error:
    print(str(error).partition(". Did")[0])
