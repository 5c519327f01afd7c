import multiprocessing
import operator


def square(x):
    return operator.mul(x, x)


def sum_squares(n, workers=4):
    pool = multiprocessing.Pool(workers)
    result = pool.map_async(square, range(n))
    pool.close()
    total = sum(result.get())
    pool.join()
    return total


if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    print("Sum of squares:", sum_squares(100_000))
