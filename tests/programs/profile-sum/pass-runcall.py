import cProfile
import io
import pstats

def sum_numbers(n):
    result = 0
    for i in range(1, n + 1):
        result = result + i
    return result

def sum_numbers_fast(n):
    first, last, count = 1, n, n
    return (first + last) * count // 2

def main(n=300_000):
    profile = cProfile.Profile()
    profile.runcall(sum_numbers, n)
    profile.runcall(sum_numbers_fast, n)
    out = io.StringIO()
    pstats.Stats(profile, stream=out).sort_stats("ncalls").print_stats()
    print(out.getvalue())

main()
