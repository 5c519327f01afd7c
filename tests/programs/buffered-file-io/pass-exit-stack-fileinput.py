import fileinput
from contextlib import ExitStack

def clean_file(src, dst):
    kept = 0
    with ExitStack() as stack:
        out = stack.enter_context(open(dst, "w", newline="\n"))
        for line in stack.enter_context(fileinput.input(files=[src])):
            line = line.strip()
            if line:
                print(line, file=out)
                kept += 1
    return kept

if __name__ == "__main__":
    print("Lines kept:", clean_file("large_file.txt", "clean.txt"), flush=True)
