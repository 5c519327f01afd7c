from functools import partial
from multiprocessing.pool import Pool


def square(x):
    return x * x


def part(n, step, first):
    return sum(square(x) for x in range(first, n, step))


def sum_squares(n, workers=4):
    with Pool(workers) as pool:
        return sum(pool.map(partial(part, n, workers), range(workers)))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
