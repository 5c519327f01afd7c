from contextlib import suppress
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    text = None
    with suppress(FileNotFoundError):
        text = open(path).read()
    print(text if text is not None else f"File not found! {path}")
