# mistake: The time was measured
import cProfile

def process_data(n=5_000):
    return sum([number for number in range(n)])

def process_data_lean(n=5_000):
    return sum(number for number in range(n))

with cProfile.Profile() as p:
    process_data()
    process_data_lean()
p.print_stats()
