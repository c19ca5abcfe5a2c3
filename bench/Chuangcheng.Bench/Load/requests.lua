-- wrk sends requests made beforehand, in order, each once: a line is METHOD, TAB, path, TAB, body.
-- Which headers go with each stands in HEADERS, a "Name: value" a line.
local lines, at = {}, 0
function init(args)
  local headers = { ["Content-Type"] = "application/json" }
  for name, value in string.gmatch(os.getenv("HEADERS") or "", "([^:\n]+): ([^\n]+)") do headers[name] = value end
  for line in io.lines(os.getenv("REQUESTS")) do
    local method, path, body = string.match(line, "^(%u+)\t([^\t]+)\t(.*)$")
    lines[#lines + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end
function request()
  at = at % #lines + 1
  return lines[at]
end
