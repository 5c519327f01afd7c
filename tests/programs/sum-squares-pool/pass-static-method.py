from multiprocessing import Pool


def square(x):
    return x * x


class Range:
    def __init__(self, first, end):
        self.first, self.end = first, end

    def total(self):
        return sum(square(x) for x in range(self.first, self.end))


def sum_squares(n, workers=4):
    size = n // workers + 1
    with Pool(workers) as pool:
        return sum(pool.map(Range.total, [Range(i, min(i + size, n)) for i in range(0, n, size)]))


if __name__ == "__main__":
    print("Sum of squares:", sum_squares(100_000))
