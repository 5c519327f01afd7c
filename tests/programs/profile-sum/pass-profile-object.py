import cProfile

def sum_numbers(n):
    total = n
    while n > 1:
        n -= 1
        total += n
    return total

def sum_numbers_fast(n):
    if n % 2 == 0:
        return n // 2 * (n + 1)
    return (n + 1) // 2 * n

profiler = cProfile.Profile()
profiler.enable()
a = sum_numbers(300_000)
b = sum_numbers_fast(300_000)
profiler.disable()
profiler.print_stats(sort="cumtime")
print("the sums are alike:", a == b)
