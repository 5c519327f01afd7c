from pathlib import Path

def clean_file(src: str, dst: str) -> int:
    n = 0
    with Path(src).open() as inp, Path(dst).open(mode="w", encoding="ascii") as out:
        while line := inp.readline():
            if (text := line.strip()) != "":
                out.write(f"{text}\n")
                n += 1
    return n

if __name__ == "__main__":
    print("Lines kept: %d" % clean_file("large_file.txt", "clean.txt"))
