import multiprocessing as mp


def square(x):
    return x * x


def every(start, step, n):
    total = 0
    for number in range(start, n, step):
        total += square(number)
    return total


def sum_squares(n, workers=4):
    with mp.Pool(workers) as pool:
        jobs = [pool.apply_async(every, (i, workers, n)) for i in range(workers)]
        return sum(job.get() for job in jobs)


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
