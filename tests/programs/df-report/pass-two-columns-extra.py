import subprocess
rows = subprocess.run(["df", "-h"], stdout=subprocess.PIPE, text=True).stdout.splitlines()
print("\n".join(rows))
print("Full:", [r.split()[-1] for r in rows[1:] if int(r.split()[-2].rstrip("%")) > 90])
