import cProfile
import pstats

def sum_numbers(n):
    return sum(i for i in range(n + 1))

def sum_numbers_fast(n):
    return (n * n + n) // 2

cProfile.run("sum_numbers(300_000); sum_numbers_fast(300_000)", "/tmp/profile.out")
stats = pstats.Stats("/tmp/profile.out")
stats.strip_dirs().sort_stats(pstats.SortKey.TIME).print_stats("sum_numbers")
