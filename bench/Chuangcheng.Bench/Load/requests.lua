-- wrk sends requests made beforehand, in order, each once: a line is METHOD, TAB, path, TAB, body.
-- Which header signs in stands in SIGN_IN as "Name: value".
local lines, at = {}, 0
function init(args)
  local name, value = string.match(os.getenv("SIGN_IN") or "", "^([^:]+): (.+)$")
  local headers = { ["Content-Type"] = "application/json" }
  if name then headers[name] = value end
  for line in io.lines(os.getenv("REQUESTS")) do
    local method, path, body = string.match(line, "^(%u+)\t([^\t]+)\t(.*)$")
    lines[#lines + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end
function request()
  at = at % #lines + 1
  return lines[at]
end
