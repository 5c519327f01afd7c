# mistake: A stopwatch in place of a profile
import timeit

def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n * (n + 1) // 2

print("sum_numbers", timeit.timeit("sum_numbers(300_000)", globals=globals(), number=1))
print("sum_numbers_fast", timeit.timeit("sum_numbers_fast(300_000)", globals=globals(), number=1))
