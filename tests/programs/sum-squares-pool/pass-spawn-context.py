from multiprocessing import get_context


def square(x):
    return x * x


def sum_squares(n, workers=4):
    with get_context("spawn").Pool(workers) as pool:
        return sum(pool.map(square, range(n), chunksize=n // workers + 1))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
