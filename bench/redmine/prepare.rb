# A project like a district's ledger: units as categories, site type and indicator as lists; prints the key of the API.
Setting.rest_api_enabled = '1'
Setting.notified_events = []
admin = User.find_by_login('admin')
admin.must_change_passwd = false
admin.save!(validate: false)
token = Token.find_by(user_id: admin.id, action: 'api') || Token.create!(user: admin, action: 'api')
project = Project.find_by_identifier('ledger') ||
          Project.create!(name: 'Ledger', identifier: 'ledger', is_public: false, enabled_module_names: ['issue_tracking'], tracker_ids: Tracker.pluck(:id))
20.times { |i| IssueCategory.find_or_create_by!(project_id: project.id, name: format('Unit-%02d', i)) }
{ 'SiteType' => (0..6).map { |i| "T#{i}" }, 'Indicator' => (0..69).map { |i| "I#{i}" } }.each do |name, values|
  IssueCustomField.find_by(name: name) ||
    IssueCustomField.create!(name: name, field_format: 'list', possible_values: values, is_for_all: true, is_filter: true, tracker_ids: Tracker.pluck(:id))
end
fields = %w[SiteType Indicator].map { |name| IssueCustomField.find_by(name: name).id }
puts "#{token.value} #{project.id} #{IssueCategory.where(project_id: project.id).minimum(:id)} #{fields.join(' ')}"
