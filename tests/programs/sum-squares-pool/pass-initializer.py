import multiprocessing


def square(x):
    return x * x


limit = None


def begin(n, workers):
    global limit, step
    limit, step = n, workers


def part(first):
    return sum(square(x) for x in range(first, limit, step))


def sum_squares(n, workers=4):
    with multiprocessing.Pool(workers, begin, (n, workers)) as pool:
        return sum(pool.map(part, range(workers), 1))


def main():
    print(f"Sum of squares: {sum_squares(100_000)}")


if __name__ == "__main__":
    main()
