# mistake: The output is not captured
import os
os.system("df -h")
