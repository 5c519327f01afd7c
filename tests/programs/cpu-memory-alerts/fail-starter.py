# mistake: No alert is printed
import psutil

CPU_LIMIT = 90
MEMORY_LIMIT = 90
