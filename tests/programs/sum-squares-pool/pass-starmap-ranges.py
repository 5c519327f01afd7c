from multiprocessing import Pool


def square(x):
    return x * x


def part(first, end):
    return sum(map(square, range(first, end)))


def sum_squares(n, workers=4):
    edges = [n * i // workers for i in range(workers + 1)]
    pool = Pool(workers)
    try:
        return sum(pool.starmap(part, zip(edges, edges[1:])))
    finally:
        pool.close()
        pool.join()


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
