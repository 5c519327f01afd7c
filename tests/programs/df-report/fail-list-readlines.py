# mistake: A list is printed
import subprocess
df = subprocess.Popen(["df", "-h"], stdout=subprocess.PIPE, text=True)
print(df.stdout.readlines())
