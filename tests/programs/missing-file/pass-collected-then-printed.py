paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
report = []
for number, path in enumerate(paths, 1):
    report.append(f"--- {number}")
    try:
        report.extend(open(path).read().splitlines())
    except FileNotFoundError:
        report.append(f"WARNING File not found!: {path}")
    except Exception as error:
        report.append(f"{path}: {error}")
print("\n".join(report))
