from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    with Pool(processes=workers) as pool:
        total = 0
        for part in pool.imap_unordered(square, range(n), max(1, n // 50)):
            total += part
    return total


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
