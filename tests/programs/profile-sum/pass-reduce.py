import cProfile
from functools import reduce
from operator import add

def sum_numbers(n):
    return reduce(add, range(1, n + 1), 0)

def sum_numbers_fast(n):
    pairs, rest = divmod(n, 2)
    return pairs * (n + 1) + rest * ((n + 1) // 2)

if __name__ == "__main__":
    cProfile.run("sum_numbers(300000)", sort="tottime")
    cProfile.run("sum_numbers_fast(300000)", sort="tottime")
