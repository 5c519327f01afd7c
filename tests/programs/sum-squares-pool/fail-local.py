# mistake: A local function is sent
from multiprocessing import Pool


def square(x):
    return x * x


def sum_squares(n, workers=4):
    def one(x):
        return x * x

    with Pool(workers) as pool:
        return sum(pool.map(one, range(n)))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
