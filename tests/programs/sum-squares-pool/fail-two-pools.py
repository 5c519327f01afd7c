from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    total = 0
    for first in (0, n // 2):
        with Pool(workers) as pool:
            total += sum(pool.map(square, range(first, n // 2 if first == 0 and n > 1 else n)))
    return total if n > 1 else 0


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
