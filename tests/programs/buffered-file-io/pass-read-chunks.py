def clean_file(src, dst):
    kept = 0
    rest = ""
    with open(src) as source, open(dst, "w") as target:
        while True:
            chunk = source.read(50_000)
            rest += chunk
            *lines, rest = rest.split("\n") if chunk else [*rest.split("\n"), ""]
            for line in lines:
                if line.strip():
                    target.write(line.strip() + "\n")
                    kept += 1
            if not chunk:
                return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
