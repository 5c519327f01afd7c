from multiprocessing import Pool


def square(x):
    return x * x


def part(numbers):
    return sum(square(number) for number in numbers)


def sum_squares(n, workers=4):
    found = []
    pool = Pool(workers)
    for first in range(0, max(n, 1), 5_000):
        pool.apply_async(part, [range(first, min(first + 5_000, n))], callback=found.append)
    pool.close()
    pool.join()
    return sum(found)


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
