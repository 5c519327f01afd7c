import os
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        print(f"File not found! -> {path!r}")
        continue
    print(os.read(handle, 100_000).decode())
    os.close(handle)
