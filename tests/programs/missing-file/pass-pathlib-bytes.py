import pathlib, sys
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in map(pathlib.Path, paths):
    try:
        sys.stdout.write(path.read_bytes().decode() + "\n")
    except FileNotFoundError:
        sys.stdout.write("File not found! %s\n" % path)
    except PermissionError:
        sys.stdout.write(f"{path}: permission denied\n")
