# mistake: The pool is left open
from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    pool = Pool(workers)
    return sum(pool.map(square, range(n)))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
