class Counter:
    def __init__(self):
        self.kept = 0

    def cleaned(self, lines):
        for line in lines:
            line = line.strip()
            if line:
                self.kept += 1
                yield line + "\n"


def clean_file(src, dst):
    counter = Counter()
    with open(src) as source, open(dst, "w") as target:
        target.writelines(counter.cleaned(source))
    return counter.kept


def main():
    print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")


main()
