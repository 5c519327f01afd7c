# mistake: The last numbers are lost
from multiprocessing import Pool


def square(x):
    return x * x


def part(bounds):
    return sum(square(x) for x in range(*bounds))


def sum_squares(n, workers=4):
    size = n // workers
    with Pool(workers) as pool:
        return sum(pool.map(part, [(size * i, size * (i + 1)) for i in range(workers)]))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
