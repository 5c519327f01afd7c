from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    with Pool(max(1, workers - 1)) as pool:
        return sum(pool.map(square, range(n)))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
