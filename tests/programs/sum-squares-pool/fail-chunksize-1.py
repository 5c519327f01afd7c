# mistake: The numbers are sent one by one
from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    with Pool(workers) as pool:
        return sum(pool.map(square, range(n), chunksize=1))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
