# mistake: The output is not captured
import os
os.system("ping -c 4 google.com")
