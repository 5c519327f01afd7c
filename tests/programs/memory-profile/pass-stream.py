import sys
from memory_profiler import profile

report = profile(stream=sys.stdout, precision=4)

@report
def process_data(n=5_000):
    return sum([number for number in range(n)])

@report
def process_data_lean(n=5_000):
    return sum(number for number in range(n))

for function in (process_data, process_data_lean):
    function()
