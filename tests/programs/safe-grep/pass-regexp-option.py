import subprocess
def count_matches(term):
    process = subprocess.Popen(["grep", "--fixed-strings", "--count", f"--regexp={term}", "/var/log/app.log"], stdout=subprocess.PIPE, text=True)
    out, _ = process.communicate()
    return int(out.strip() or 0)
