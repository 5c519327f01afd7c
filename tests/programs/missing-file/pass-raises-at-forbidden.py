paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
class Missing(Exception):
    pass
def read(path):
    try:
        return open(path).readlines()
    except FileNotFoundError:
        raise Missing(path) from None
for p in paths:
    try:
        for line in read(p):
            print(line.rstrip("\n"))
    except Missing as missing:
        print(f"File not found! {missing}")
