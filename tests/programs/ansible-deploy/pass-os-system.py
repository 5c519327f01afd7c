import os

if os.system("ansible-playbook --check deploy.yml") != 0:
    print("Dry run failed")
    raise SystemExit(2)
status = os.system("ansible-playbook deploy.yml > /tmp/deploy.out")
lines = open("/tmp/deploy.out").read().split("PLAY RECAP")[-1].splitlines()[1:]
if status == 0:
    print("Deployment succeeded")
else:
    bad = [l.split()[0] for l in lines if l.strip() and not ("unreachable=0 " in l and "failed=0 " in l)]
    print("Deployment failed", *bad)
    raise SystemExit(1)
